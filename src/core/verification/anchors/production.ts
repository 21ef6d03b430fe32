// Trust anchors of the National Certification Authority of Kazakhstan (NUC RK): facts of its
// published CA certificates. The issuing authorities are anchors beside the roots, because the
// NUC's key files and signatures carry no chain. Those of 2018 expired in 2025: they tell an
// expired key from a stranger's. Compare the digests with pki.gov.kz before a release.
import { type Pin, pinned, type TrustProfile } from '../trust.ts';

export const PRODUCTION_PINS: readonly Pin[] = [
  {
    name: 'CN=НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) 2022, C=KZ',
    subject:
      '305a314b304906035504030c42d09dd095d093d086d097d093d08620d09ad0a3d398d09bd090d09dd094d0abd0a0d0a3d0a8d0ab20d09ed0a0d0a2d0' +
      '90d09bd0abd29a2028474f5354292032303232310b3009060355040613024b5a',
    spki:
      'MIGsMCMGCSqDDgMKAQECAjAWBgoqgw4DCgEBAgIBBggqgw4DCgEDAwOBhAAEgYAuSERhggh2HxeTZwHE50y0564aZK+SHO7SaK63Gkl2NnjLXQn7uL490k0m' +
      'h6ADgLJmkXYXB0wT1DnPJ6M0/MHiiKfen1zNxgeUh6Vy4lJmOCr70zor5V091pMPHK8BSoukRqBz47o1bTcySqJ9uNNwIHvVjPnWfKhOlSDA9Jpu1A==',
    sha256: 'af77725f8328bb24f89d81da3acdf7cee4324248538b7ba2cd2a860517fb9dca',
    notBefore: '2022-06-15T04:56:12Z',
    notAfter: '2045-09-08T04:56:12Z',
    source: 'http://root.gov.kz/cert/root_gost2015_2022.cer',
  },
  {
    name: 'CN=ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) 2022, C=KZ',
    subject:
      '30583149304706035504030c40d2b0d09bd0a2d0a2d0abd29a20d09ad0a3d398d09bd090d09dd094d0abd0a0d0a3d0a8d0ab20d09ed0a0d0a2d090d0' +
      '9bd0abd29a2028474f5354292032303232310b3009060355040613024b5a',
    spki:
      'MIGsMCMGCSqDDgMKAQECAjAWBgoqgw4DCgEBAgIBBggqgw4DCgEDAwOBhAAEgYBeE6GnKkrTNVbvGNw24qo0AIdrE+xy6lTJ6iYuyPnX7NL65USLzXAGvEpk' +
      'T+vYpR/SUv6hpWfAihjdawzAnfQiimfzO2MPkxq+boeUkU/p2c9uvAXiLq8QfLcXlS9EEVDeCyvJWfLjPf/W2xd3ir/s24rC7rXHuf89k1ylMCZnng==',
    sha256: '32c7d233a42703a327f3025543a05b930e3f39a786c68dfa196baa86d5618524',
    notBefore: '2022-06-15T05:01:09Z',
    notAfter: '2045-09-07T05:01:09Z',
    source: 'http://pki.gov.kz/cert/nca_gost_2022.cer',
  },
  {
    name: 'CN=НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA), C=KZ',
    subject:
      '30543145304306035504030c3cd09dd095d093d086d097d093d08620d09ad0a3d398d09bd090d09dd094d0abd0a0d0a3d0a8d0ab20d09ed0a0d0a2d0' +
      '90d09bd0abd29a202852534129310b3009060355040613024b5a',
    spki:
      'MIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEAo3eyYOtn7Ypn42XsRFBNLKVvf3ZWjJLNbUJ+DEzT88fV4jx2RwjT8DxrZeU/cJ8Ns0owyEGsP+Mq' +
      'qbL45+8q4ybXxkoU9oc/pCqHFORa7nXgxrYThngakx1i4Bp0WwOl8Uy1AsZ44zNaGeWLXHvSF8Mf63a5r+D1aZYiuHrgy3pdDMyhQErJkInwKCe/0C4vBifR' +
      'mKf3VZsbaZtyrsnFLbP7euMJMw/R0OwuwzgX4lVjUhtFzIyE2SARrP4JgQ0iI1ow/0NsCxlglREfDWf93GRmltH/hhe+3DsAj1MtCPYPtJr8unRolY2oZQXg' +
      'XplBAYlFrxqFxWCkzGr8ZCMXSflZ9MjCQgFq/JhZwqDK1AaI9QPQravxF958untx5KqtjwjsFIBk78e1Gkbe1PbttVMWwbxkYTjWcckc4wH4+aaZGJdC0ZHp' +
      'uGJdpCHbcBO3jWeivJRJsRH5QyHc5pVrKoPR5TzzPK3w+PiTHU7SiBu1C/kt6zqlZxSdiw53vsbj8zuf7hPRv3K+qeGqzbCELCc0T5dtGe8fqt3PVHZjvb1j' +
      'wICtqB8hz+cOvowtlkGOn/GQRO4azJCOKOEj1/2YSFj3RSSigupD04OTOGX7Y9D/IgSauzqSNOUIejSnrpdUslbKuu0LSFM7nMyft6mEh9JWAoatGPZRSYW3' +
      'qHaxXqUCAwEAAQ==',
    sha256: '9ba06354b626641715182e4d07c9dbaa1777720fa795d03174ffc68876535dcd',
    notBefore: '2020-09-08T10:04:54Z',
    notAfter: '2045-09-08T10:04:54Z',
    source: 'http://root.gov.kz/cert/root_rsa_2020.cer',
  },
  {
    name: 'CN=ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA) 2022, C=KZ',
    subject:
      '30573148304606035504030c3fd2b0d09bd0a2d0a2d0abd29a20d09ad0a3d398d09bd090d09dd094d0abd0a0d0a3d0a8d0ab20d09ed0a0d0a2d090d0' +
      '9bd0abd29a2028525341292032303232310b3009060355040613024b5a',
    spki:
      'MIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEAkw9XzE8t0UNSOFDevbLovjQwx9Q2CubWckh3jSBVtMGGW0VMqT7j73OTTCAKjKMl4SR/0KT3uB3Q' +
      'DMj2lOr7tInuXvkDudOAAZgzy9ADQjO8QAx/FQtOitqZ1bnCuIqXp1LXt4XLWb/CTOBdyOo3GV4eKWu6kzrBqdpYlIeaOJjlympGJ52TgsgyJ6D88sgUbFDD' +
      'CaIJB/4zks0NIMMduqzhnwvVJZjWisHP4MuPQLH5e7RQp2ShYGLrLdFzwa6/cI9yazTcNhuxrZmGku6SN00WixdRKwzs+iMwkZF2r3JYTCHgs/EaSIAJGgwe' +
      'QSLjfQr95AzOKFtJNxKBqw+2RPopAMXh2YEWtLRjKN5emOhuSzzqn1Za7B3i0GYfz5+W3QsTSprDGL56x8sd0mwR6EOb4Gu6F62sdiZWVPYThGcngpPsm0PY' +
      'agMoQFZQyHJzK30kGrRBLXKKxlDB1DNp7kbXgJUO8oRuGm38gxqmMIAprLwKShAHCpV3BbI4AIHbhb2W/TBFJyq9cwycvFEJxnny86MP30mkTRlG3aDo846Q' +
      'YctOVG1cFcws+A9w9WJwk5DbTVOLyuocWXCjM/v0h1WKMefwl15s333w8DPKai6Z/BGUoIb26Wzy0RMUH//Ne89v74DrvLJQD+a+ifN/ujyzDfGDKEsXmMrH' +
      'icm0wdECAwEAAQ==',
    sha256: '84fb799a66140950818c056a5d9730acc2a7622cdd4ef0d47113b132fb892905',
    pathLength: 0,
    notBefore: '2022-09-22T10:38:15Z',
    notAfter: '2045-09-07T10:04:54Z',
    source: 'https://pki.gov.kz',
  },
  {
    name: 'C=KZ, CN=ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST)',
    subject:
      '3053310b3009060355040613024b5a3144304206035504030c3bd2b0d09bd0a2d0a2d0abd29a20d09ad0a3d398d09bd090d09dd094d0abd0a0d0a3d0' +
      'a8d0ab20d09ed0a0d0a2d090d09bd0abd29a2028474f535429',
    spki:
      'MGwwJQYJKoMOAwoBAQEBMBgGCiqDDgMKAQEBAQEGCiqDDgMKAQMBAQADQwAEQPdOdYZd9S71YmVe0u67aMN7elrsJOKt9z+XRNdPETr06Oy8nW/RZCyZoCDE' +
      'Az/Z4K1uchBMSRPMkyqSwBzvfFg=',
    sha256: '908521d0531e5645e64b34d3588374a3a83582c860e5f7293a04c41217e8cc18',
    notBefore: '2018-08-08T04:55:58Z',
    notAfter: '2025-06-25T04:55:58Z',
    source: 'http://pki.gov.kz/cert/nca_gost.cer',
  },
  {
    name: 'C=KZ, CN=ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA)',
    subject:
      '3052310b3009060355040613024b5a3143304106035504030c3ad2b0d09bd0a2d0a2d0abd29a20d09ad0a3d398d09bd090d09dd094d0abd0a0d0a3d0' +
      'a8d0ab20d09ed0a0d0a2d090d09bd0abd29a202852534129',
    spki:
      'MIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEArlvMc9X0xktVYz/TmbbFKzkNnX5ZDqRN748xjaE5v/nbv56n0h2+UDG3NCW9uvpDojwmD0Vg5YVB' +
      '11ASoyh6KmxpPy9vsXnr1UingzcEuz3X4vXElWFGGiWCidauN32fc3TqkS+CJc4PYHGVak8ifFU29MtEi4OOw7rko57Jl4HMuc+FRoQsb1Nw+e9m312i5xoL' +
      'zxxpL1EVE1EObTfJ+4H4skT7me5f6zJwxUuQAojQAe7ghx2XoOKSo/aX8wHcFJydDsLPNMIqfmm6rpHTpW45X0QuEJpvwlIXa/Ovh5C4cActfPrX8s3ba8Ug' +
      '0YwZvwuxLhKQIDP/fSxidMKwOVwAyJCLYV30dtwEwcSVfBCyg3/k5aWofgK2ZHnm6Z4+9sLAJGZkXXabrokr8nr0IOPnlioQMuGqYif4GFUy/VlWlanLcOSv' +
      'i2sfdqDJeQ4XSOP1tazhifmBITKNwtZFv1e95i0OIH0mkGftZEax3BJ3Oi2Gk3xVxP0s5ImHgkrLztYiT2QuDC5MqyZ7NX0Q4k9dEYEBqbEAYvE1M8V7QCvq' +
      'M+pBfS0MmMasgGrQsb22kYJ6MS4qQVK6IvOJT/IKqOUNT5HzFRYwqygzpHQQvHlkt8PGVcwK9m1F6WwbKecv2S2NuR+WQPI2aU2Qf3hL6Ooi0C4wH4noFbkf' +
      '34+qXVUCAwEAAQ==',
    sha256: '34d1b311a9873191ae3382805df51e0a5da23315c512a8deeb885668ceeb5834',
    notBefore: '2018-08-08T04:26:36Z',
    notAfter: '2025-06-25T04:26:36Z',
    source: 'http://pki.gov.kz/cert/nca_rsa.cer',
  },
];

export const productionTrust: TrustProfile = {
  name: 'production',
  anchors: PRODUCTION_PINS.map(pinned),
  intermediates: [],
};
