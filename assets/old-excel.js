/* Runs only in browser engines without modules, such as that of Excel 2016: says so instead of showing an empty pane. */
document.getElementById("old-excel").removeAttribute("hidden");
