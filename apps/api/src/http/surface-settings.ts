import { join } from 'node:path';
import type { Config } from '@app/config';
import type { Surface } from '@app/database';

/** What differs between the two surfaces as far as HTTP is concerned. */
export class SurfaceSettings {
  private constructor(
    readonly name: Surface,
    /** The origin under which browsers reach it. */
    readonly origin: string,
    readonly host: string,
    readonly port: number,
    /** Folder of the built front end. */
    readonly webDir: string,
  ) {}

  static of(name: Surface, config: Config): SurfaceSettings {
    const isClinic = name === 'clinic';
    return new SurfaceSettings(
      name,
      new URL(isClinic ? config.clinicUrl : config.portalUrl).origin,
      config.listenHost,
      isClinic ? config.clinicPort : config.portalPort,
      join(config.webDir, name),
    );
  }

  /** False only on plain HTTP, which production refuses. */
  get isHttps(): boolean {
    return this.origin.startsWith('https:');
  }

  /** Cookies ignore ports, so each surface has names of its own. */
  get sessionCookie(): string {
    return this.cookie(this.name);
  }

  /** Holds the browser that asked for a mailed code. */
  get bindingCookie(): string {
    return this.cookie(`${this.name}-code`);
  }

  private cookie(name: string): string {
    return this.isHttps ? `__Host-trellis-${name}` : `trellis-${name}`;
  }
}
