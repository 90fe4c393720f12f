import type { Hono } from "hono";
import type { WebEnv } from "../http/web-context.js";
import { boardRoutes } from "./board-routes.js";
import { opportunityBoard } from "./opportunity-board.js";

/** The board of opportunities. */
export const opportunityBoardRoutes = (): Hono<WebEnv> => boardRoutes(opportunityBoard);
