/**
 * Something to keep. Takes a {@link dev.plinth.project.Project}, gives an {@link
 * dev.plinth.artifact.Artifact} or a folder on the disk.
 *
 * <p>The same project gives the same bytes on every machine. What stands on the disk is replaced as
 * a whole or not at all: a new one is made beside it and moved into its place, and nothing is
 * replaced that this program cannot make again. What the outside makes go wrong is told in words,
 * as an {@link dev.plinth.artifact.OutputProblem}.
 */
@NullMarked
package dev.plinth.artifact;

import org.jspecify.annotations.NullMarked;
