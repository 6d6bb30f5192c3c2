export const company = {
  nameEn: 'Gulf Precision Components',
  nameAr: 'الخليج للمكوّنات الدقيقة',
  zone: 'Asia/Dubai',
  edition: '9001:2015' as const,
}

export const sites = [
  {
    key: 'auh',
    code: 'AUH',
    nameEn: 'Abu Dhabi (Musaffah) plant',
    nameAr: 'مصنع أبوظبي (مصفح)',
    address: 'Musaffah M-37, Abu Dhabi',
  },
  {
    key: 'dxb',
    code: 'DXB',
    nameEn: 'Dubai (Jebel Ali) warehouse',
    nameAr: 'مستودع دبي (جبل علي)',
    address: 'Jebel Ali, Dubai',
  },
  {
    key: 'aan',
    code: 'AAN',
    nameEn: 'Al Ain assembly shop',
    nameAr: 'ورشة التجميع في العين',
    address: 'Al Ain Industrial City, Al Ain',
  },
] as const

export type SiteKey = (typeof sites)[number]['key']
