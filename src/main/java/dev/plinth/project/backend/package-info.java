/**
 * The backend model. Takes a {@link dev.plinth.spec.Spec}, returns a {@link
 * dev.plinth.project.backend.Backend}: the tables with all their columns, and the accounts that can
 * log in.
 *
 * <p>A backend has more than its spec: the password column of the principal, the account table of a
 * spec without a principal, the columns that the server fills. Every generated file is rendered
 * from this model, so that all files agree.
 */
@NullMarked
package dev.plinth.project.backend;

import org.jspecify.annotations.NullMarked;
