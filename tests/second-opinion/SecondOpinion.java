// BouncyCastle's opinion on the national GOST profile. Reads one command a line from standard input, answers one line each.
// Bytes are hex; keys, digests and signatures are in the byte order of the national toolkit (little-endian halves).
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.asn1.cryptopro.CryptoProObjectIdentifiers;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.GOST3411Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.GOST28147Engine;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.ECGOST3410_2012Signer;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.util.Store;
import org.bouncycastle.util.encoders.Hex;

public class SecondOpinion {
  static final String KZ = "1.2.398.3.10.1.";

  static ECDomainParameters domain(String set) {
    ASN1ObjectIdentifier curve = set.equals("512")
      ? RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512_paramSetA
      : CryptoProObjectIdentifiers.gostR3410_2001_CryptoPro_A;
    X9ECParameters p = ECGOST3410NamedCurves.getByOIDX9(curve);
    return new ECDomainParameters(p.getCurve(), p.getG(), p.getN(), p.getH());
  }

  static byte[] reversed(byte[] in) {
    byte[] out = new byte[in.length];
    for (int i = 0; i < in.length; i++) out[i] = in[in.length - 1 - i];
    return out;
  }

  static BigInteger little(byte[] bytes, int from, int to) {
    return new BigInteger(1, reversed(Arrays.copyOfRange(bytes, from, to)));
  }

  static byte[] little(BigInteger n, int size) {
    byte[] out = new byte[size];
    for (int i = 0; i < size; i++) out[i] = n.shiftRight(8 * i).byteValue();
    return out;
  }

  static byte[] hash(Digest digest, byte[] data) {
    digest.update(data, 0, data.length);
    byte[] out = new byte[digest.getDigestSize()];
    digest.doFinal(out, 0);
    return out;
  }

  static byte[] gostHash(String set, byte[] data) {
    return hash(set.equals("512") ? new GOST3411_2012_512Digest() : new GOST3411Digest(GOST28147Engine.getSBox("D-Test")), data);
  }

  static String sign(String set, byte[] d, byte[] digest) {
    ECGOST3410_2012Signer signer = new ECGOST3410_2012Signer();
    signer.init(true, new ParametersWithRandom(new ECPrivateKeyParameters(new BigInteger(1, d), domain(set)), new SecureRandom()));
    BigInteger[] rs = signer.generateSignature(digest);
    int size = set.equals("512") ? 64 : 32;
    return Hex.toHexString(little(rs[0], size)) + Hex.toHexString(little(rs[1], size));
  }

  static boolean verify(String set, byte[] key, byte[] digest, byte[] signature) {
    int size = set.equals("512") ? 64 : 32;
    if (key.length != 2 * size || signature.length != 2 * size) return false;
    ECDomainParameters domain = domain(set);
    ECGOST3410_2012Signer signer = new ECGOST3410_2012Signer();
    signer.init(false, new ECPublicKeyParameters(domain.getCurve().validatePoint(little(key, 0, size), little(key, size, 2 * size)), domain));
    return signer.verifySignature(digest, little(signature, 0, size), little(signature, size, 2 * size));
  }

  static boolean verifyUnder(SubjectPublicKeyInfo spki, byte[] data, byte[] signature) throws Exception {
    String oid = spki.getAlgorithm().getAlgorithm().getId();
    if (!oid.startsWith(KZ)) {
      Signature rsa = Signature.getInstance("SHA256withRSA", "BC");
      rsa.initVerify(BouncyCastleProvider.getPublicKey(spki));
      rsa.update(data);
      return rsa.verify(signature);
    }
    String set = oid.equals(KZ + "1.2.2") ? "512" : "2004";
    byte[] key = ASN1OctetString.getInstance(spki.getPublicKeyData().getBytes()).getOctets();
    return verify(set, key, gostHash(set, data), signature);
  }

  /** Signatures, message digests and nothing else: no path, no times, no signingCertificateV2, no contentType. */
  static boolean cms(byte[] cms, byte[] detached) throws Exception {
    CMSSignedData signed = detached == null ? new CMSSignedData(cms) : new CMSSignedData(new CMSProcessableByteArray(detached), cms);
    byte[] content = (byte[]) signed.getSignedContent().getContent();
    Store<X509CertificateHolder> certificates = signed.getCertificates();
    for (SignerInformation signer : signed.getSignerInfos()) {
      X509CertificateHolder certificate = (X509CertificateHolder) certificates.getMatches(signer.getSID()).iterator().next();
      byte[] claimed = ASN1OctetString.getInstance(signer.getSignedAttributes().get(CMSAttributes.messageDigest).getAttrValues().getObjectAt(0)).getOctets();
      String digest = signer.getDigestAlgOID();
      byte[] actual = digest.equals(KZ + "3.3") ? gostHash("512", content) : digest.equals(KZ + "3.1") ? gostHash("2004", content) : hash(new SHA256Digest(), content);
      if (!Arrays.equals(claimed, actual)) return false;
      if (!verifyUnder(certificate.getSubjectPublicKeyInfo(), signer.getEncodedSignedAttributes(), signer.getSignature())) return false;
    }
    return signed.getSignerInfos().size() > 0;
  }

  static boolean issued(byte[] certificate, byte[] issuer) throws Exception {
    X509CertificateHolder subject = new X509CertificateHolder(certificate);
    return verifyUnder(new X509CertificateHolder(issuer).getSubjectPublicKeyInfo(), subject.toASN1Structure().getTBSCertificate().getEncoded(), subject.getSignature());
  }

  static byte[] file(String path) throws Exception { return Files.readAllBytes(Path.of(path)); }

  static Object answer(String[] a) throws Exception {
    switch (a[0]) {
      case "digest": return Hex.toHexString(gostHash(a[1], a.length < 3 ? new byte[0] : Hex.decode(a[2])));
      case "sign": return sign(a[1], Hex.decode(a[2]), Hex.decode(a[3]));
      case "verify": return verify(a[1], Hex.decode(a[2]), Hex.decode(a[3]), Hex.decode(a[4]));
      case "cms": return cms(file(a[1]), a.length > 2 ? file(a[2]) : null);
      case "issued": return issued(file(a[1]), file(a[2]));
      default: throw new IllegalArgumentException(a[0]);
    }
  }

  public static void main(String[] args) throws Exception {
    Security.addProvider(new BouncyCastleProvider());
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String answer;
      try { answer = String.valueOf(answer(line.trim().split(" "))); } catch (Exception e) { answer = "error " + e; }
      System.out.println(answer);
    }
  }
}
