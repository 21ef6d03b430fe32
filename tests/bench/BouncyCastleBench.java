// BouncyCastle beside us: GOST 34.10-2012-512 (paramSetA) sign and verify, Streebog-512. Prints JSON: medians in milliseconds, MB/s.
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.cryptopro.ECGOST3410NamedCurves;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.*;
import org.bouncycastle.crypto.signers.ECGOST3410_2012Signer;

public class BouncyCastleBench {
  public static void main(String[] arguments) {
    X9ECParameters curve = ECGOST3410NamedCurves.getByOIDX9(RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512_paramSetA);
    ECDomainParameters domain = new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN(), curve.getH());
    SecureRandom random = new SecureRandom();
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(domain, random));
    var pair = generator.generateKeyPair();
    byte[] digest = new byte[64];
    random.nextBytes(digest);
    BigInteger[][] signature = new BigInteger[1][];
    double sign = median(60, () -> {
      ECGOST3410_2012Signer signer = new ECGOST3410_2012Signer();
      signer.init(true, new ParametersWithRandom(pair.getPrivate(), random));
      signature[0] = signer.generateSignature(digest);
    });
    double verify = median(60, () -> {
      ECGOST3410_2012Signer signer = new ECGOST3410_2012Signer();
      signer.init(false, pair.getPublic());
      if (!signer.verifySignature(digest, signature[0][0], signature[0][1])) throw new IllegalStateException();
    });
    byte[] block = new byte[4 << 20];
    double hash = median(6, () -> {
      GOST3411_2012_512Digest streebog = new GOST3411_2012_512Digest();
      streebog.update(block, 0, block.length);
      streebog.doFinal(new byte[64], 0);
    });
    System.out.printf(java.util.Locale.ROOT, "{\"sign\":%.3f,\"verify\":%.3f,\"streebog\":%.1f}%n", sign, verify, 4 * 1000 / hash);
  }

  /** Median of `runs` after as many warm-up runs, in milliseconds. */
  private static double median(int runs, Runnable work) {
    double[] times = new double[runs];
    for (int round = -runs; round < runs; round++) {
      long start = System.nanoTime();
      work.run();
      if (round >= 0) times[round] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times[runs / 2];
  }
}
