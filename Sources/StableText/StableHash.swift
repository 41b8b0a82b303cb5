/// Returns the 32-bit FNV-1a hash of a text. Unlike Swift's own hash, it is the same on every machine and in every run.
package func stableHash(of text: String) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash
}
