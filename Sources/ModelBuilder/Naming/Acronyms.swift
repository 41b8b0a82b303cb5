/// The list of acronyms. A word that is an acronym is in capitals, except at the beginning of a member: `external_id` →
/// `externalID`, `id_token` → `idToken`.
enum Acronyms {
    /// Returns the spelling of a word that is an acronym, such as `urls` → `URLs`, or `nil` for any other word.
    static func spelling(of word: String) -> String? { spellings[word.lowercased()] }

    private static let spellings: [String: String] = {
        let plain = [
            "API", "ASCII", "AWS", "BIC", "CPU", "CSS", "CSV", "CVC", "CVV", "DNS", "EAN", "GPS", "GPU", "GUID", "HMAC",
            "HTML",
            "HTTP", "HTTPS", "IBAN", "ID", "IP", "ISO", "JPEG", "JSON", "JWT", "LDAP", "MIME", "OK", "OS", "PDF", "PIN",
            "PNG",
            "QR", "RAM", "REST", "RSS", "SAML", "SDK", "SKU", "SMS", "SMTP", "SQL", "SSH", "SSL", "SSO", "SVG", "TCP",
            "TLS", "TTL", "UDP", "UI", "URI", "URL", "URN", "UTC", "UTF", "UUID", "VAT", "VPN", "XML", "YAML",
        ]
        let plural = ["API", "CPU", "GPU", "GUID", "ID", "IP", "JWT", "PDF", "SDK", "SKU", "URI", "URL", "URN", "UUID"]
        let mixed = ["OAuth", "IPv4", "IPv6"]
        var result = [String: String]()
        for acronym in plain { result[acronym.lowercased()] = acronym }
        for acronym in plural { result[acronym.lowercased() + "s"] = acronym + "s" }
        for name in mixed { result[name.lowercased()] = name }
        return result
    }()
}
