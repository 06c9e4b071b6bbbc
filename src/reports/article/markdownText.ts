/** Plain text as Markdown that says just that, wherever in a line it stands. */
export const markdownText = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>{}~|]/g, sign => `\\${sign}`)
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^([-+#=])/, '\\$1')

/** A figure by its mark, filled in when the text is shown. */
export const figureMarkdown = (mark: string) => `{{${mark}}}`
