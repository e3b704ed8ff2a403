// The other end of the protocol: VS Code where the page runs in it, a stand-in where it runs in a plain browser.
import type { FromWebview } from '../protocol.ts';

interface VsCodeApi {
  postMessage(message: FromWebview): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare global {
  function acquireVsCodeApi(): VsCodeApi;
}

const stateKey = 'llmGloss.state';

/** In a plain browser messages go nowhere and state lives in the session. */
const standIn: VsCodeApi = {
  postMessage: (message) => window.dispatchEvent(new CustomEvent('llmGloss.message', { detail: message })),
  getState() {
    try {
      return JSON.parse(sessionStorage.getItem(stateKey) ?? 'null');
    } catch {
      return undefined;
    }
  },
  setState: (state) => sessionStorage.setItem(stateKey, JSON.stringify(state)),
};

/** Whether the app runs in a plain browser. */
export const isAlone = typeof acquireVsCodeApi !== 'function';
export const host: VsCodeApi = isAlone ? standIn : acquireVsCodeApi();
