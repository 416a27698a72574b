/**
 * The database schema. Takes a {@link dev.plinth.project.backend.Backend}, returns a {@link
 * dev.plinth.project.schema.Schema}: everything that the migrations of a project create.
 *
 * <p>Two schemas can be compared without the specs that they were made from. A project therefore
 * stores its schema, and a newer compiler never has to read an old spec as an older one did.
 */
@NullMarked
package dev.plinth.project.schema;

import org.jspecify.annotations.NullMarked;
