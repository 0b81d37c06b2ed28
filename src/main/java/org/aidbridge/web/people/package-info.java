/** Users, people and machines, as system administrators add, disable and change them. */
package org.aidbridge.web.people;
