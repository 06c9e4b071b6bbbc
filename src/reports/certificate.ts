/** What a certificate says, free of how it is drawn. Texts are NFC. */
export interface Certificate {
  /** «ĐẢNG ỦY CƠ QUAN CHÍNH QUYỀN QUẬN 6» */
  issuer: string
  /** «GIẤY KHEN» */
  kind: string
  /** «Đồng chí Trần Thị Mỹ Duyên», «Chi bộ Phòng Nội vụ» */
  recipient: string
  /** Of a person: where the person stands; empty for a collective. */
  unit: string
  /** «Đã hoàn thành xuất sắc nhiệm vụ năm 2022» */
  deed: string
  /** «Quyết định số 64-QĐ/ĐU ngày 16/01/2023» */
  decision: string
  /** «Quận 6, ngày 16 tháng 01 năm 2023» */
  placeAndDate: string
  authority: string
  office: string
  signatory: string
}
