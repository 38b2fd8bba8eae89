/** The pane's screens: what shows first, and what the next click is likely to open. */
export { startPane } from "../start-pane";

export const nextScreens = [
  () => import("../components/ScoringScreen"),
  () => import("../components/RemediationScreen"),
  () => import("../components/ChecksScreen"),
  () => import("../components/SettingsScreen"),
];
