/** Who may sign in at all: people and machines, as an administrator of everything lets them in and keeps them out. */
package org.aidbridge.web.people;
