/** This process's environment with some settings laid over it; an empty text counts as unset. */
export function environmentForChild(settings: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...settings };
}
