/// Tags of languages, such as `de` or `pt-BR`.
enum LanguageTag {
    /// A language tag; `nil` for what is none, such as the language of a program.
    static func checked(_ text: String) -> String? {
        let parts = text.split(separator: "_", omittingEmptySubsequences: false)
            .flatMap { $0.split(separator: "-", omittingEmptySubsequences: false) }
        guard let first = parts.first, 2...3 ~= first.count || ["x", "i"].contains(first),
            parts.count < 10,
            parts.allSatisfy({ part in
                1...8 ~= part.utf8.count
                    && part.utf8.allSatisfy { byte in
                        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
                            || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                    }
            })
        else { return nil }
        return parts.joined(separator: "-")
    }
}
