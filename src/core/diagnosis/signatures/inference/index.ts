import { answers } from "./answers.ts";
import { chatTemplate } from "./chat-template.ts";
import { contextLength } from "./context-length.ts";
import { engineStopped } from "./engine-stopped.ts";
import { graphicsCard } from "./graphics-card.ts";
import { toolsAndSchemas } from "./tools-and-schemas.ts";

export const inference = {
  ...contextLength,
  ...chatTemplate,
  ...toolsAndSchemas,
  ...answers,
  ...graphicsCard,
  ...engineStopped,
};
