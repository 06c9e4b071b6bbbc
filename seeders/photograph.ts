import sharp from 'sharp'

/** Drawn by ourselves: a conference hall seen from its last rows. Nobody is in it, and no hall looks just like this. */
const ROWS = [0, 1, 2, 3, 4]

const seat = (x: number, y: number, scale: number) =>
  `<path d="M${x} ${y}v-${46 * scale}q0-${16 * scale} ${16 * scale}-${16 * scale}h${44 * scale}q${16 * scale} 0 ${16 * scale} ${16 * scale}v${46 * scale}z" fill="#7d2226"/>
   <path d="M${x + 8 * scale} ${y}v-${40 * scale}q0-${12 * scale} ${12 * scale}-${12 * scale}h${36 * scale}q${12 * scale} 0 ${12 * scale} ${12 * scale}v${40 * scale}z" fill="#96302f"/>`

function row(index: number): string {
  const scale = 0.62 + index * 0.22
  const y = 560 + index * 62
  const pitch = 92 * scale
  const count = Math.ceil(1400 / pitch) + 1
  const start = 680 - (count / 2) * pitch + (index % 2) * (pitch / 2)
  return Array.from({ length: count }, (_, place) => seat(start + place * pitch, y, scale)).join('')
}

const curtain = Array.from({ length: 34 }, (_, fold) => {
  const x = 120 + fold * 33
  return `<path d="M${x} 90h33v330q-16 10-33 0z" fill="${fold % 2 ? '#8e1b1f' : '#7b1519'}"/>`
}).join('')

const flowers = Array.from({ length: 22 }, (_, index) => {
  const [x, y] = [584 + ((index * 37) % 196), 398 + ((index * 23) % 30)]
  return `<circle cx="${x}" cy="${y}" r="9" fill="${['#f2d06b', '#e8e4da', '#d97b6c'][index % 3]}"/>`
}).join('')

const HALL = `<svg xmlns="http://www.w3.org/2000/svg" width="1360" height="765" viewBox="0 0 1360 765">
  <defs><linearGradient id="wall" x2="0" y2="1"><stop stop-color="#efe6d2"/><stop offset="1" stop-color="#d9cbb0"/></linearGradient>
  <linearGradient id="wood" x2="0" y2="1"><stop stop-color="#a8743f"/><stop offset="1" stop-color="#7d5128"/></linearGradient></defs>
  <rect width="1360" height="765" fill="url(#wall)"/>
  <path d="M0 0h1360v52H0z" fill="#c9b78f"/><path d="M0 52h1360v6H0z" fill="#b39f74"/>
  <path d="M90 70h1180v372H90z" fill="#5f1013"/>${curtain}
  <path d="M90 70h1180v34H90z" fill="#c79a34"/><path d="M90 104h1180v5H90z" fill="#8a6100"/>
  <path d="M0 430h1360v64H0z" fill="url(#wood)"/><path d="M0 430h1360v7H0z" fill="#c08a50"/>
  <path d="M600 300h160l14 130H586z" fill="url(#wood)"/><path d="M588 288h184v18H588z" fill="#c08a50"/>
  <path d="M676 232v56M676 232q0-14 14-14" fill="none" stroke="#3a3a3a" stroke-width="5"/><circle cx="694" cy="218" r="8" fill="#3a3a3a"/>
  <path d="M190 360h250v70H190z" fill="#8a5a2c"/><path d="M180 346h270v18H180z" fill="#c08a50"/>
  <path d="M920 360h250v70H920z" fill="#8a5a2c"/><path d="M910 346h270v18H910z" fill="#c08a50"/>
  <path d="M576 404q104 50 208 0v26H576z" fill="#3f6b3a"/>${flowers}
  <path d="M0 494h1360v271H0z" fill="#b8a888"/>
  ${ROWS.map(row).join('')}
</svg>`

/** What is to be seen, in words. */
export const PHOTOGRAPH_ALT = 'Tranh minh họa: hội trường trước giờ khai mạc, bục phát biểu ở giữa, các hàng ghế còn trống.'

export const drawPhotograph = (): Promise<Buffer> => sharp(Buffer.from(HALL)).png().toBuffer()
