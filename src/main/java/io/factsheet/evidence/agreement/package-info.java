/** What the figures of facts about the same thing say of each other: who agrees, who does not. */
@NullMarked
package io.factsheet.evidence.agreement;

import org.jspecify.annotations.NullMarked;
