import { drives } from "./drives.ts";
import { links } from "./links.ts";
import { openFiles } from "./open-files.ts";
import { paths } from "./paths.ts";
import { permissions } from "./permissions.ts";
import { space } from "./space.ts";

export const disk = {
  ...space,
  ...permissions,
  ...paths,
  ...links,
  ...drives,
  ...openFiles,
};
