/// FNV-1a in 32 bits: the same for a text on every machine and in every run, which Swift's own hash is not.
package func stableHash(of text: String) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash
}
