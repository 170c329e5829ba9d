import Markup

/// A page that was saved with its parts: which of them is the page, and which its frames.
struct SavedPage {
    /// The part that is the page.
    let root: MailPart
    /// The pages that stand in the frames of its frameset, in their order.
    let frames: [MailPart]
    /// How many pages stand in windows of the page, such as advertisements and films.
    let windows: Int
    /// The other parts.
    let others: [MailPart]

    /// Looks at the parts of a message.
    ///
    /// - Parameters:
    ///   - parts: The parts.
    ///   - start: The id of the part that is the page; the first one where that is `nil`.
    ///   - bytes: The file.
    init?(_ parts: [MailPart], start: String?, in bytes: [UInt8]) {
        let named = start.flatMap { start in parts.firstIndex { $0.field("content-id") == start } }
        guard !parts.isEmpty else { return nil }
        let place = named ?? 0
        root = parts[place]
        var rest = parts
        rest.remove(at: place)
        var frames: [MailPart] = []
        var windows = 0
        let pages = rest.indices.filter { rest[$0].isPage }
        if root.isPage, !pages.isEmpty {
            let page = TransferDecoding.decoded(root.transferEncoding, bytes, root.body).bytes
            var taken: Set<Int> = []
            for source in Self.frames(of: page) {
                guard
                    let index = pages.first(where: {
                        !taken.contains($0) && rest[$0].isMeant(by: source.address)
                    })
                else { continue }
                taken.insert(index)
                if source.isWindow { windows += 1 } else { frames.append(rest[index]) }
            }
            rest = rest.indices.filter { !taken.contains($0) }.map { rest[$0] }
        }
        self.frames = frames
        self.windows = windows
        others = rest
    }

    /// No more frames than this are looked for.
    private static let mostFrames = 100

    /// The addresses of the frames of a page, in their order.
    private static func frames(of page: [UInt8]) -> [(address: String, isWindow: Bool)] {
        var frames: [(address: String, isWindow: Bool)] = []
        var index = 0
        while frames.count < mostFrames,
            let start = page[index...].firstIndex(of: UInt8(ascii: "<"))
        {
            let end = page[start...].prefix(4_000).firstIndex(of: UInt8(ascii: ">")) ?? start
            index = max(end, start) + 1
            let tag = String(decoding: page[start..<max(end, start)], as: UTF8.self)
            let name = tag.dropFirst().prefix { $0.isLetter }.lowercased()
            guard name == "frame" || name == "iframe", let address = address(in: tag) else {
                index = start + 1
                continue
            }
            frames.append((address, name == "iframe"))
        }
        return frames
    }

    private static func address(in tag: String) -> String? {
        guard let name = tag.firstRange(of: /\ssrc\s*=\s*/.ignoresCase()) else { return nil }
        let rest = tag[name.upperBound...]
        guard let quote = rest.first else { return nil }
        let value =
            quote == "\"" || quote == "'"
            ? rest.dropFirst().prefix { $0 != quote } : rest.prefix { !$0.isWhitespace }
        return HTMLReferences.read(in: String(value))
    }
}

extension MailPart {
    /// Whether an address in a page leads to this part.
    fileprivate func isMeant(by address: String) -> Bool {
        if address.lowercased().hasPrefix("cid:") {
            return field("content-id") == "<\(address.dropFirst(4))>"
        }
        return !address.isEmpty && field("content-location") == address
    }
}
