// BouncyCastle's opinion on the national GOST profile. Reads one command a line from standard input, answers one line each.
// Bytes are hex; keys, digests and signatures are in the byte order of the national toolkit (little-endian halves).
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.OtherRevocationInfoFormat;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.asn1.cryptopro.CryptoProObjectIdentifiers;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
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
import org.bouncycastle.util.CollectionStore;
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

  static String fingerprint(byte[] encoding) { return Hex.toHexString(hash(new SHA256Digest(), encoding)); }

  static String list(TreeSet<String> words) { return words.isEmpty() ? "none" : String.join(",", words); }

  /** What is read inside: the version, and fingerprints of certificates, lists and answers; of an answer also what it says. */
  static String evidence(byte[] cms) throws Exception {
    CMSSignedData signed = new CMSSignedData(cms);
    TreeSet<String> certificates = new TreeSet<>(), lists = new TreeSet<>(), answers = new TreeSet<>();
    Store<X509CertificateHolder> inside = signed.getCertificates();
    for (X509CertificateHolder each : inside.getMatches(null)) certificates.add(fingerprint(each.getEncoded()));
    Store<X509CRLHolder> crls = signed.getCRLs();
    for (X509CRLHolder each : crls.getMatches(null)) lists.add(fingerprint(each.getEncoded()));
    for (Object each : signed.getOtherRevocationInfo(CMSObjectIdentifiers.id_ri_ocsp_response).getMatches(null)) {
      OCSPResp response = new OCSPResp(((ASN1Encodable) each).toASN1Primitive().getEncoded());
      boolean good = ((BasicOCSPResp) response.getResponseObject()).getResponses()[0].getCertStatus() == CertificateStatus.GOOD;
      answers.add(fingerprint(response.getEncoded()) + (good ? ":good" : ":bad"));
    }
    return signed.getVersion() + " " + list(certificates) + " " + list(lists) + " " + list(answers);
  }

  /** Files named `certificate:…`, `crl:…`, `ocsp:…` in the forms that BouncyCastle puts into a message. */
  static List<Object> material(String[] words, String kind) throws Exception {
    List<Object> found = new ArrayList<>();
    for (String word : words) {
      if (!word.startsWith(kind + ":")) continue;
      byte[] bytes = file(word.substring(kind.length() + 1));
      found.add(kind.equals("certificate") ? new X509CertificateHolder(bytes) : kind.equals("crl") ? new X509CRLHolder(bytes)
        : new OtherRevocationInfoFormat(CMSObjectIdentifiers.id_ri_ocsp_response, OCSPResponse.getInstance(bytes)));
    }
    return found;
  }

  static List<Object> revocation(String[] words) throws Exception {
    List<Object> both = material(words, "crl");
    both.addAll(material(words, "ocsp"));
    return both;
  }

  /** The message with those certificates, lists and answers instead of its own. */
  static byte[] augment(byte[] cms, String[] words) throws Exception {
    CollectionStore<Object> none = new CollectionStore<>(new ArrayList<>());
    return CMSSignedData.replaceCertificatesAndCRLs(
      new CMSSignedData(cms), new CollectionStore<>(material(words, "certificate")), none, new CollectionStore<>(revocation(words))).getEncoded();
  }

  /** CAdES-B by RSA over the content, with those certificates, lists and answers inside; the signer's certificate comes first. */
  static byte[] signed(byte[] content, byte[] privateKey, String[] words) throws Exception {
    X509CertificateHolder signer = (X509CertificateHolder) material(words, "certificate").get(0);
    ESSCertIDv2 reference = new ESSCertIDv2(hash(new SHA256Digest(), signer.getEncoded()));
    Attribute signingCertificate = new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(new SigningCertificateV2(reference)));
    JcaSimpleSignerInfoGeneratorBuilder builder = new JcaSimpleSignerInfoGeneratorBuilder().setProvider("BC").setSignedAttributeGenerator(
      new DefaultSignedAttributeTableGenerator(new AttributeTable(new DERSet(signingCertificate))));
    PrivateKey key = KeyFactory.getInstance("RSA", "BC").generatePrivate(new PKCS8EncodedKeySpec(privateKey));
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(builder.build("SHA256withRSA", key, signer));
    generator.addCertificates(new CollectionStore<>(material(words, "certificate")));
    generator.addCRLs(new CollectionStore<>(revocation(words)));
    return generator.generate(new CMSProcessableByteArray(content), true).getEncoded();
  }

  static boolean written(String path, byte[] bytes) throws Exception {
    Files.write(Path.of(path), bytes);
    return true;
  }

  static byte[] file(String path) throws Exception { return Files.readAllBytes(Path.of(path)); }

  static Object answer(String[] a) throws Exception {
    switch (a[0]) {
      case "digest": return Hex.toHexString(gostHash(a[1], a.length < 3 ? new byte[0] : Hex.decode(a[2])));
      case "sign": return sign(a[1], Hex.decode(a[2]), Hex.decode(a[3]));
      case "verify": return verify(a[1], Hex.decode(a[2]), Hex.decode(a[3]), Hex.decode(a[4]));
      case "cms": return cms(file(a[1]), a.length > 2 ? file(a[2]) : null);
      case "issued": return issued(file(a[1]), file(a[2]));
      case "evidence": return evidence(file(a[1]));
      case "augment": return written(a[2], augment(file(a[1]), a));
      case "signed": return written(a[3], signed(file(a[1]), file(a[2]), a));
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
