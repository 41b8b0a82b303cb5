#if Webhooks
    import HTTPTypes

    extension HTTPFields {
        /// The longest field of a signature that does not contain the body, in bytes.
        static var maximumSignatureBytes: Int { 4 << 10 }

        /// Returns the value of a field that a request must have exactly once.
        func signatureField(
            _ name: String, maximumBytes: Int = Self.maximumSignatureBytes
        ) throws(WebhookSignatureError) -> String {
            let values = HTTPField.Name(name).map { self[values: $0] } ?? []
            guard let value = values.first else { throw .missingField(name) }
            guard values.count == 1 else { throw .repeatedField(name) }
            guard value.utf8.count <= maximumBytes else { throw .fieldTooLong(name, maximumBytes: maximumBytes) }
            return value
        }
    }

    extension String {
        /// Returns the parts between separators, also empty ones. Bytes are compared, so that a combining mark does not
        /// hide a separator.
        func parts(at separator: UInt8) -> [Substring] {
            utf8.split(separator: separator, omittingEmptySubsequences: false).map { Substring($0) }
        }
    }
#endif
