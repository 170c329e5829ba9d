import Markup

/// The structure of a page in the marks of Markdown.
extension HTMLRenderer {
    /// Writes what marks the start of an element.
    mutating func enterMarkdown(_ index: Int, _ node: HTMLTree.Node, _ element: inout Open) {
        switch node.tag {
        case .h1: builder.putInFront("# ")
        case .h2: builder.putInFront("## ")
        case .h3: builder.putInFront("### ")
        case .h4: builder.putInFront("#### ")
        case .h5: builder.putInFront("##### ")
        case .h6: builder.putInFront("###### ")
        case .dt:
            builder.mark("**")
            element.closing = "**"
        case .dd: builder.putInFront(": ")
        case .blockquote:
            element.indent = builder.indent
            builder.putInFront("> ")
            builder.indent += Array("> ".utf8)
        case .pre, .listing:
            let mark = String(repeating: "`", count: max(3, longestRun(index, node) + 1))
            builder.mark(mark + (language(index, node) ?? "") + "\n")
            element.closing = mark
            element.isFenced = true
        default: break
        }
    }

    /// Marks code in a line, with more backquotes than stand next to each other in it.
    mutating func enterCode(_ index: Int, _ node: HTMLTree.Node, _ element: inout Open) {
        guard node.tag == .code || node.tag == .kbd || node.tag == .samp, preformatted == 0 else {
            return
        }
        let run = longestRun(index, node)
        let mark = String(repeating: "`", count: run + 1)
        builder.mark(run > 0 ? mark + " " : mark)
        element.closing = run > 0 ? " " + mark : mark
    }

    /// How many backquotes stand next to each other in an element.
    private func longestRun(_ index: Int, _ node: HTMLTree.Node) -> Int {
        var longest = 0
        var run = 0
        for inner in index..<Int(node.end) {
            let bytes = tree.text.span.extracting(tree.textRange(of: inner))
            for position in bytes.indices {
                run = bytes[position] == UInt8(ascii: "`") ? run + 1 : 0
                longest = max(longest, run)
            }
        }
        return longest
    }

    /// The language that the class of code, of what stands in it or around it names.
    private func language(_ index: Int, _ node: HTMLTree.Node) -> String? {
        var places = [index]
        if index + 1 < Int(node.end), tree.nodes[index + 1].tag == .code {
            places.append(index + 1)
        }
        if node.parent >= 0 { places.append(Int(node.parent)) }
        for place in places {
            for word in tree.bytes(of: .class, at: place).split(separator: 0x20) {
                for prefix in ["language-", "lang-", "highlight-source-"] {
                    guard word.starts(with: prefix.utf8) else { continue }
                    let name = word.dropFirst(prefix.utf8.count)
                    let isName = name.allSatisfy { byte in
                        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
                            || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                            || "+#-_.".utf8.contains(byte)
                    }
                    guard isName, 1...20 ~= name.count else { continue }
                    return String(decoding: name, as: UTF8.self)
                }
            }
        }
        return nil
    }
}
