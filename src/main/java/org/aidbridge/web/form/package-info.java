/** Forms: options, input, and what happens to a posted form. */
package org.aidbridge.web.form;
