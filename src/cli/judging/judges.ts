export { judge, withDecisive } from "../../core/checks/run.ts";
export { checksFor } from "./checks.ts";
export { recommendFor, targetSection } from "./recommendation.ts";
