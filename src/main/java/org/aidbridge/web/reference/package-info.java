/**
 * Lists, entries and forms of reference data, the same for all kinds. Each kind is a {@link
 * org.aidbridge.web.reference.ReferenceForm}; concurrent edits are handled here.
 */
package org.aidbridge.web.reference;
