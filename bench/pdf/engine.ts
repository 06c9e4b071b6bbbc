import type { OfficialDocument } from '../../src/reports/document'

/** A way to make a PDF of an official document. */
export interface Engine {
  render(document: OfficialDocument): Promise<Uint8Array>
  close?(): Promise<void>
}

/** Starts it once, as a server would: fonts found, a browser open. Throws with the reason where the machine has it not. */
export type StartEngine = () => Promise<Engine>
