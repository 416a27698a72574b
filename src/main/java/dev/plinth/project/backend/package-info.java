/**
 * What the backend of a spec is made of. Takes a {@link dev.plinth.spec.Spec}, gives a {@link
 * dev.plinth.project.backend.Backend}: the tables with every column that will exist, who can log
 * in, and the revision of the whole.
 *
 * <p>A spec says what is wanted, a table what is stored: the principal's password, the accounts of
 * a spec without one, which column is filled by the server. Every file is written from these.
 */
@NullMarked
package dev.plinth.project.backend;

import org.jspecify.annotations.NullMarked;
