import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "./page.css";
import { openTestDoor } from "./test-door";
import { startPage } from "./workbench-page";

void startPage().then(openTestDoor);
