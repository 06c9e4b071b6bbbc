/** How many pages a file has, by pdf.js. */
export async function pagesOf(file: Uint8Array): Promise<number> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(file), verbosity: VerbosityLevel.ERRORS })
  const { numPages } = await task.promise
  await task.destroy()
  return numPages
}
