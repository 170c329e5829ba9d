/// The policy of a report's page: its own style and script by their hashes, and nothing else, from
/// nowhere.
enum ContentSecurityPolicy {
    /// The policy for a page with one style and one script.
    static func policy(style: [UInt8], script: [UInt8]) -> String {
        """
        default-src 'none'; style-src '\(source(style))'; script-src '\(source(script))'; \
        img-src data:; base-uri 'none'; form-action 'none'
        """
    }

    private static func source(_ content: [UInt8]) -> String {
        "sha256-" + base64(SHA256.digest(of: content))
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let alphabet = Array(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars
        )
        var text = String.UnicodeScalarView()
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let padding = 3 - group.count
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * padding)
            for index in 0..<4 - padding { text.append(alphabet[bits >> (18 - 6 * index) & 63]) }
            text.append(contentsOf: repeatElement("=", count: padding))
        }
        return String(text)
    }
}
