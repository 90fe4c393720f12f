import type { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";
import { boardRoutes } from "./board-routes.js";
import { leadBoard } from "./lead-board.js";

/** The board of leads. */
export const leadBoardRoutes = (): Hono<WebEnv> => boardRoutes(leadBoard);
