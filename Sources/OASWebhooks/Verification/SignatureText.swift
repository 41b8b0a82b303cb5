#if Webhooks
    import Foundation

    /// Functions that decode the texts of signatures. Each sequence of bytes has exactly one text that is accepted.
    enum SignatureText {
        /// Decodes lower-case hexadecimal digits. Returns `nil` for any other text.
        static func hex(_ text: some StringProtocol) -> [UInt8]? {
            let digits = Array(text.utf8)
            guard digits.count.isMultiple(of: 2) else { return nil }
            var bytes: [UInt8] = []
            bytes.reserveCapacity(digits.count / 2)
            for index in stride(from: 0, to: digits.count, by: 2) {
                guard let high = value(of: digits[index]), let low = value(of: digits[index + 1]) else { return nil }
                bytes.append(high << 4 | low)
            }
            return bytes
        }

        private static func value(of digit: UInt8) -> UInt8? {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
            default: nil
            }
        }

        /// Decodes base64 with padding (RFC 4648, section 4). Returns `nil` for any other text, also if unused bits of the
        /// last character are set (section 3.5).
        static func base64(_ text: some StringProtocol) -> [UInt8]? {
            let text = String(text)
            guard let data = Data(base64Encoded: text), data.base64EncodedString().utf8.elementsEqual(text.utf8) else {
                return nil
            }
            return [UInt8](data)
        }

        /// Decodes base64url without padding (RFC 7515, section 2). Returns `nil` for any other text.
        static func base64URL(_ text: some StringProtocol) -> [UInt8]? {
            var characters = Array(text.utf8)
            for (index, character) in characters.enumerated() {
                switch character {
                case UInt8(ascii: "-"): characters[index] = UInt8(ascii: "+")
                case UInt8(ascii: "_"): characters[index] = UInt8(ascii: "/")
                case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="): return nil
                default: break
                }
            }
            let padding = [UInt8](repeating: UInt8(ascii: "="), count: (4 - characters.count % 4) % 4)
            return base64(String(decoding: characters + padding, as: UTF8.self))
        }
    }
#endif
