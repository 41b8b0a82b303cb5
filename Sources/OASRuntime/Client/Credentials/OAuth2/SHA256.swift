import Foundation

/// The hash function SHA-256 (FIPS 180-4, section 6.2), for the challenges of sign-ins.
///
/// The runtime has no dependency with hash functions on Linux, and a challenge is public, so that time and memory traces
/// of the computation reveal nothing that is not sent anyway.
enum SHA256 {
    /// Returns the hash of a message, 32 bytes.
    static func hash(_ message: [UInt8]) -> [UInt8] {
        var hash = initial
        var padded = message + [0x80]
        padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
        padded += bigEndian(UInt64(message.count) * 8)
        for start in stride(from: 0, to: padded.count, by: 64) { compress(padded[start..<(start + 64)], into: &hash) }
        return hash.flatMap(bigEndian)
    }

    private static func compress(_ block: ArraySlice<UInt8>, into hash: inout [UInt32]) {
        var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { index in
            block[index..<(index + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        for index in 16..<64 {
            let (low, high) = (words[index - 15], words[index - 2])
            let first = rotate(low, 7) ^ rotate(low, 18) ^ low >> 3
            let second = rotate(high, 17) ^ rotate(high, 19) ^ high >> 10
            words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
        }
        var state = hash
        for index in 0..<64 {
            let (a, e) = (state[0], state[4])
            let choice = e & state[5] ^ ~e & state[6]
            let majority = a & state[1] ^ a & state[2] ^ state[1] & state[2]
            let first =
                state[7] &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ choice &+ constants[index]
                &+ words[index]
            let second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
            state = [first &+ second, a, state[1], state[2], state[3] &+ first, e, state[5], state[6]]
        }
        for index in 0..<8 { hash[index] &+= state[index] }
    }

    private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

    private static func bigEndian(_ value: some FixedWidthInteger) -> [UInt8] {
        stride(from: value.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    /// The first 64 prime numbers.
    private static let primes: [UInt32] = {
        var primes: [UInt32] = []
        for number in UInt32(2)... where primes.allSatisfy({ number % $0 != 0 }) {
            primes.append(number)
            if primes.count == 64 { break }
        }
        return primes
    }()

    /// The first 32 bits of the fractions of the square roots of the first eight primes. A `Double` has 20 more.
    private static let initial = primes.prefix(8).map { fraction(of: Double($0).squareRoot()) }
    /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
    private static let constants = primes.map { fraction(of: cbrt(Double($0))) }

    private static func fraction(of root: Double) -> UInt32 {
        UInt32((root - root.rounded(.down)) * 4_294_967_296)
    }
}
