// Trust anchors of the NUC's test environment: for development builds, the command line and the
// provider, never in a release.
import { type Pin, pinned, type TrustProfile } from '../trust.ts';

export const TEST_PINS: readonly Pin[] = [
  {
    name: 'CN=НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) TEST 2022, C=KZ',
    subject:
      '305f3150304e06035504030c47d09dd095d093d086d097d093d08620d09ad0a3d398d09bd090d09dd094d0abd0a0d0a3d0a8d0ab20d09ed0a0d0a2d0' +
      '90d09bd0abd29a2028474f53542920544553542032303232310b3009060355040613024b5a',
    spki:
      'MIGsMCMGCSqDDgMKAQECAjAWBgoqgw4DCgEBAgIBBggqgw4DCgEDAwOBhAAEgYBO/oeynu5+KcPrVn7WZyJoK8zMfjYmafDdbMFSwCRBvtVZISzwxWZ863Gd' +
      '2G2qEuKeLqNARJoH/0uOTGcbb6jk/KYp4qHgxqDEGlkz1uknkIQd1+Xhl6CNnw0cvlxzIiykc2ANgY/No7dXEC5Xn9zGyQ6Pn5P5azRwTupv7g6JVw==',
    sha256: 'b995e79e7c07429f8f79e185451e5599ce342ac720000f01b3854fdfa03031a6',
    notBefore: '2022-07-07T09:05:52Z',
    notAfter: '2032-07-07T09:05:52Z',
    source: 'http://root.gov.kz/cert/root_test_gost_2022.cer',
  },
  {
    name: 'CN=ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) TEST 2022, C=KZ',
    subject:
      '305d314e304c06035504030c45d2b0d09bd0a2d0a2d0abd29a20d09ad0a3d398d09bd090d09dd094d0abd0a0d0a3d0a8d0ab20d09ed0a0d0a2d090d0' +
      '9bd0abd29a2028474f53542920544553542032303232310b3009060355040613024b5a',
    spki:
      'MIGsMCMGCSqDDgMKAQECAjAWBgoqgw4DCgEBAgIBBggqgw4DCgEDAwOBhAAEgYC4On38SP7MTy2g4d4S7CvH/T+zzBY3OeldtRfkgxSjZFEYElxvd2J5j1Li' +
      'r+jaj/H5RxkxVfoKRojOKd1z0W3RN7INIUPEmqB10doeoaHzNzsnIABSRyARw7KzOTHKn4JLlVYJz/xZ1JM5hBt/7AtGfXO1Mdu1LJ7nX3lb1RAYaw==',
    sha256: 'beeffc0bdb77cd798c35983eb0715f6ef0051cccb71d7cd05505e8a4fb2c6f4d',
    notBefore: '2022-07-07T09:55:23Z',
    notAfter: '2032-07-04T09:55:23Z',
    source: 'http://test.pki.gov.kz/cert/nca_gost2022_test.cer',
  },
  {
    name: 'CN=НЕГІЗГІ КО TEST (GOST), C=KZ',
    subject:
      '30373128302606035504030c1fd09dd095d093d086d097d093d08620d09ad09e20544553542028474f535429310b3009060355040613024b5a',
    spki:
      'MGwwJQYJKoMOAwoBAQEBMBgGCiqDDgMKAQEBAQEGCiqDDgMKAQMBAQADQwAEQKL0ytYV8oU03puDPjudzoMH8FekSr8xkLTJWu/By3Gev/51U0kG+f1M/bVw' +
      'Wv1YOBI4otLXngm3S2uoeHr5jGE=',
    sha256: '06021684f52054692a1859686d5af527eda779e6183c2f3cd4fc1278e4067beb',
    notBefore: '2018-07-05T05:22:12Z',
    notAfter: '2038-06-30T05:22:12Z',
    source: 'http://test.pki.gov.kz/cert/root_gost_test.cer',
  },
  {
    name: 'C=KZ, CN=ҰКО 3.0 (GOST TEST)',
    subject:
      '302e310b3009060355040613024b5a311f301d06035504030c16d2b0d09ad09e20332e302028474f5354205445535429',
    spki:
      'MGwwJQYJKoMOAwoBAQEBMBgGCiqDDgMKAQEBAQEGCiqDDgMKAQMBAQADQwAEQHX4IRAigAJJv0K6P+kgw2bdnSKcxEoyQGN5TCyJ91pHBalTp09B8MYWHq4b' +
      'QRE+RjizPQUFSOGR2GZVAA7JOvQ=',
    sha256: '0307e8bdf77cb708b7c9d9a5799facdc6de7154447cb394af9ac9b528c3d82c7',
    notBefore: '2019-03-14T11:34:07Z',
    notAfter: '2024-03-12T11:34:07Z',
    source: 'http://test.pki.gov.kz/cert/nca_gost_test.cer',
  },
  {
    name: 'CN=НЕГІЗГІ КО TEST (RSA), C=KZ',
    subject:
      '30363127302506035504030c1ed09dd095d093d086d097d093d08620d09ad09e2054455354202852534129310b3009060355040613024b5a',
    spki:
      'MIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEAzIFj0OqZAMQMSBqPRCyx2QdVt602I/qIgoH0+IYDGoEUL1uA2H8SiPLqQ9q5+iR4q/fqDwDlECjc' +
      'lof3sicU1Pu0KlhAOl1uiWn+RrjJ65ja/Q8rmuSFTvCPPajMRiABqMYGBiKHJ+8t8Jk813fLMIJTL0WbFFVc6EeJ2Po7tweQAJygaONSzNdIiNA8N7gRf2fp' +
      'Mg9Gw5hAkWdDxsulVBtvPe6uAqBnQSox1AHSwJUS/D/HSww4SUdewk2dbxHQ3vo+wdH8OLyxvsEf/69fAm8oXPV7qB6O0/7bHxJempapoImulgmbb1kNEOS2' +
      'pfyyCafIWl0pvmVbsFLlGehh0iBsUbbjTueIDk/fsM5w4QGQg+QFGjWtpOIh0JgCn3CLSsOth/JIX31uy50miSpoEn+1YH0/Y/un2KGuS8DtS1NRYpmJv94d' +
      'LTaB5dmd4DA9uJ3Ko6fenFuSN/RZNRGafea57a7hpFuW7Msuxr/KsiDi9sdd2AZzYDBBFdjkLCXAdad0GmcX3MZ4UBOeHmfxahkV2v7JXbiMrIcpq6W9btoZ' +
      'BbKTRCXk93On0Chv/HhJ8Klvvz9fwBKyvFdmEJPmjsgaiD88WDF5ow49IMCAoQm+vh00PYVXSrajghoRFsImzBnTfHhRxT+B/jOzaqaUj2YYUIGebxVMg45P' +
      '4DvHx7ECAwEAAQ==',
    sha256: '4d05179bcb02180bfc37618372671357df7dd8b7865973eae77b83213cae717b',
    notBefore: '2018-07-05T05:16:05Z',
    notAfter: '2038-06-30T05:16:05Z',
    source: 'http://test.pki.gov.kz/cert/root_rsa_test.cer',
  },
  {
    name: 'C=KZ, CN=ҰКО 3.0 (RSA TEST)',
    subject:
      '302d310b3009060355040613024b5a311e301c06035504030c15d2b0d09ad09e20332e302028525341205445535429',
    spki:
      'MIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEA1Nv1RB32gPCJs9nCZ/qoquLwqjTXCoAqONpi09mpayI/Ho9+DvmO/htXck3n31WEIxow4C6bVqL4' +
      'E0dT3ZnMibBcdnS2yLZzjhAM/QEus090VHLYIrvThgpUuiM5vS7hOdd+CW41H9XlKgeWeMy8xNIKq7tHs6GY9bkglOKBb0MBia/I3eh7N6hrMaXRgJSyN8F7' +
      'ozRlfkRF4DA4BSJ7dR5Lv+T6UoL0RNFF2kMOLedCvkode2IWQcW7NtjYOA78HpGvwGq+wEBB33/Pk6od8Okz+GljwiEbYqcY2lHOZBletxMPfU/RZZaSrXl7' +
      '8FEBxNa0wiPKvzD6v+tCAJm7yaQhTd45C1IxVQzMh/gZV0OEW9E40lDr8BtmYdeiPYTlYmAIAJmd2IHOCKzv1h2FUGXP+O5dwBiHcUImT2YrfC2Hikbm4Ejb' +
      'ZUz4MBLaIiTwQOcQjgvHeIYXpCIii+lV1HoETpJA9rJsko0w3XK5yvXCHQf/4HTvUS4DcKJYvjhwrkbsDAFp7sDUEimbkMl6zpwzv0K8JZo2R5G5jm9KiIra' +
      'RQ1+4vLa4K+/2jMqkA/zFP64yuCjFuLc6Fktn472iTWCBRXQ6gitBzxrYocg+eRkvV43lmm8tHg6jPTlB758Ec+04j/V89kR5QHrXVjuWt8bBrKwgr/deBWp' +
      '6KfW5JcCAwEAAQ==',
    sha256: '7e96a36409dc11e0fc99efae41f8c639e16a495d77c2f2278edb98580f997231',
    notBefore: '2019-03-15T03:42:17Z',
    notAfter: '2024-03-13T03:42:17Z',
    source: 'http://test.pki.gov.kz/cert/nca_rsa_test.cer',
  },
];

// Marked pure, so that a build that does not use the profile contains none of it.
export const testTrust: TrustProfile = {
  name: 'test',
  anchors: /* @__PURE__ */ TEST_PINS.map(pinned),
  intermediates: [],
};
