import {ICommandService} from "@univerjs/core";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "./page.css";
import { openTestDoor } from "./test-door";
import { startPage } from "./workbench-page";

void startPage().then((p)=>{openTestDoor(p);const w=window as any;w.log=[];(p.grid.univer.injector.get(ICommandService)).onCommandExecuted((c:any,o:any)=>w.log.push([c.id,c.id.includes("set-selections")||c.id.includes("active")?{...c.params,scene:0,engine:0}:0]));});
