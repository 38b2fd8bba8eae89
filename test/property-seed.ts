/** In CI the generated cases are the same every time, so that a change is judged by itself; elsewhere each run tries others. */
import fc from "fast-check";

if (process.env["CI"] === "true") fc.configureGlobal({ seed: 20261120 });
