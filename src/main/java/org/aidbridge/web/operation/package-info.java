/** Where people arrive: their operations, opening another one, and what is stated of each. */
package org.aidbridge.web.operation;
