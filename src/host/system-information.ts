// systeminformation, asked only where it is right; facts it gets wrong are probed elsewhere.
import si from "systeminformation";
import type { SystemInformation } from "./host.ts";

export const systemInformation: SystemInformation = {
  async cpu() {
    const { manufacturer, brand, physicalCores, flags } = await si.cpu();
    return { brand: `${manufacturer} ${brand}`.trim(), physicalCores, flags };
  },
  async osInfo() {
    const { distro, release } = await si.osInfo();
    return { distro, release };
  },
  async memory() {
    const { total, available } = await si.mem();
    return { totalBytes: total, availableBytes: available };
  },
  async filesystems() {
    return (await si.fsSize()).map(({ mount, type, rw }) => ({ mount, type, readOnly: rw === false }));
  },
  async graphics() {
    return (await si.graphics()).controllers.map(({ vendor, model, busAddress }) => ({
      vendor,
      model,
      bus: busAddress ?? "",
    }));
  },
};
