/**
 * Tests of the generated backends. Takes the golden projects, checks them with Python tools, boots
 * them on a real PostgreSQL, compares the responses of every endpoint with the spec, and attacks
 * the backends with forged tokens, hostile values, malformed requests and database outages.
 *
 * <p>The expected behaviour is derived from the spec alone, never from the generated code, so that
 * a template and its test cannot be wrong in the same way. Each project is copied before it runs,
 * so that nothing is written into the source tree.
 */
@NullMarked
package dev.plinth.proof;

import org.jspecify.annotations.NullMarked;
