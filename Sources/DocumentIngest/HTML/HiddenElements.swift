import Markup

/// Finds the elements of a page that a reader cannot see, by inline styles and attributes.
struct HiddenElements {
    /// Whether each node is the top of something hidden.
    private(set) var isHidden: [Bool]

    /// Looks at all elements of a page.
    init(of tree: HTMLTree) {
        isHidden = Array(repeating: false, count: tree.nodes.count)
        let hasStyleSheet = tree.nodes.indices.contains { index in
            switch tree.nodes[index].tag {
            case .style: true
            case .link: tree.value(of: .rel, at: index)?.lowercased() == "stylesheet"
            default: false
            }
        }
        // Without a style sheet the page is known to be black on white.
        var colors: [(end: Int, text: String?, ground: String?)] = [
            (tree.nodes.count, nil, hasStyleSheet ? nil : "#ffffff")
        ]
        var index = 0
        while index < tree.nodes.count {
            while let last = colors.last, last.end <= index, colors.count > 1 {
                colors.removeLast()
            }
            let node = tree.nodes[index]
            guard tree.hasAttributes(at: index), node.tag != .html, node.tag != .body else {
                // A page that hides itself as a whole shows itself by script.
                if node.tag == .body, let ground = tree.value(of: .bgcolor, at: index) {
                    colors.append((Int(node.end), nil, InlineStyle.normalized(ground)))
                }
                index += 1
                continue
            }
            let styleBytes = tree.bytes(of: .style, at: index)
            let style = styleBytes.isEmpty ? nil : InlineStyle(styleBytes)
            let color =
                style?.color
                ?? (node.tag == .font
                    ? tree.value(of: .color, at: index).map(InlineStyle.normalized) : nil)
            let ground =
                style?.background ?? tree.value(of: .bgcolor, at: index).map(InlineStyle.normalized)
            if color != nil || ground != nil, let outer = colors.last {
                let text = color ?? outer.text
                let behind = ground ?? outer.ground
                colors.append((Int(node.end), text, behind))
                isHidden[index] = text != nil && text == behind
            }
            if style?.hides == true || tree.has(.hidden, at: index) { isHidden[index] = true }
            index = isHidden[index] ? Int(node.end) : index + 1
        }
    }
}
