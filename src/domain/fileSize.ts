import { countText, decimalText } from './share'

const KILOBYTE = 1024

/** «85 KB», «1,2 MB»: kilobytes rounded up, megabytes to one decimal. */
export function sizeText(bytes: number): string {
  if (bytes < KILOBYTE * KILOBYTE) return `${countText(Math.ceil(bytes / KILOBYTE))} KB`
  return `${decimalText(Math.round((bytes * 10) / KILOBYTE / KILOBYTE) * 10)} MB`
}
