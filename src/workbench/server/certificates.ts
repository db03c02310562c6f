import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as devCerts from 'office-addin-dev-certs';
import { certificateDirectory } from 'office-addin-dev-certs/lib/defaults';

/** A key pair for https on localhost, and whether a browser of this user can be expected to trust it. */
interface Certificate {
  readonly key: string;
  readonly cert: string;
  readonly trusted: boolean;
}

const A_DAY = 24 * 60 * 60 * 1000;

/** True when the pair belongs together, names localhost, and lasts another day. */
export function isUsable(key: string, cert: string, now: Date): boolean {
  try {
    const certificate = new X509Certificate(cert);
    const lasts = new Date(certificate.validTo).getTime() - now.getTime() > A_DAY;
    return (
      lasts &&
      certificate.checkHost('localhost') !== undefined &&
      certificate.checkPrivateKey(createPrivateKey(key))
    );
  } catch {
    return false; // not a certificate, or not a key: the answer is no
  }
}

function readPair(folder: string): { key: string; cert: string } | null {
  const [key, cert] = [path.join(folder, 'localhost.key'), path.join(folder, 'localhost.crt')];
  if (!existsSync(key) || !existsSync(cert)) return null;
  const pair = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  return isUsable(pair.key, pair.cert, new Date()) ? pair : null;
}

/**
 * The certificate to serve with: the one that `npx office-addin-dev-certs install` left in the home folder when there is one,
 * else one made by the same package in `folder`. Nothing is installed, so nothing asks for a password.
 */
export async function findCertificate(folder: string): Promise<Certificate> {
  const installed = readPair(certificateDirectory);
  if (installed !== null) {
    return {
      ...installed,
      trusted: devCerts.getCaCertificateStatus().status === devCerts.CertificateStatus.Installed,
    };
  }
  const made = readPair(folder) ?? (await makePair(folder));
  return { ...made, trusted: false };
}

async function makePair(folder: string): Promise<{ key: string; cert: string }> {
  rmSync(folder, { recursive: true, force: true }); // the package keeps files that are there, expired or not
  mkdirSync(folder, { recursive: true });
  const at = (name: string): string => path.join(folder, name);
  await devCerts.generateCertificates(at('ca.crt'), at('localhost.crt'), at('localhost.key'));
  const pair = readPair(folder);
  if (pair === null) throw new Error(`The certificate just made in ${folder} cannot be used.`);
  return pair;
}

/** What to tell someone whose browser will not trust the certificate. */
export const UNTRUSTED = `Your browser will warn that this connection is not private: the certificate is this computer's own and nobody vouches for it.
It is safe to go on (Advanced, then Proceed to localhost). To be rid of the warning, run: npx office-addin-dev-certs install
That may ask for your password; this command never does.`;
