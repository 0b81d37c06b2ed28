/** The home page: the user's operations, opening one, and the settings of each. */
package org.aidbridge.web.operation;
