/**
 * How entries that are revised are listed, shown, added and changed on pages, alike whatever they are: what one kind has of its
 * own is a {@link org.aidbridge.web.shelf.ReferenceForm}, and what becomes of a change that somebody else was faster with is told here.
 */
package org.aidbridge.web.shelf;
