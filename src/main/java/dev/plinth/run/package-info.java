/**
 * Runs generated projects. Takes a {@link dev.plinth.project.Project}, returns a {@link
 * dev.plinth.run.RunningBackend} that was built and started in the Docker of this machine.
 *
 * <p>Only this package uses docker-java. Every Docker failure reaches the caller as a {@link
 * dev.plinth.run.DockerProblem} with a text for users. Every container, network, volume and image
 * carries labels that name its owner, so that the leftovers of a killed run are found again and the
 * resources of other users are never touched.
 */
@NullMarked
package dev.plinth.run;

import org.jspecify.annotations.NullMarked;
