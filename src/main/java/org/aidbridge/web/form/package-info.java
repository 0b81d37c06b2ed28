/** Where people fill in forms: what can be chosen, what was typed, and what becomes of it. */
package org.aidbridge.web.form;
