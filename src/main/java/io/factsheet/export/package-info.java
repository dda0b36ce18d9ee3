/** Facts to bytes: CSV, Excel, JSON and NDJSON. A writer never knows where its rows came from. */
@NullMarked
package io.factsheet.export;

import org.jspecify.annotations.NullMarked;
