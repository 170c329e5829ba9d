import Markup

/// The elements of a page that are parts of tables by their role, as `<div role="row">` is.
struct TableRoles {
    private var tags: [Int: HTMLTag] = [:]

    /// Looks at a page.
    init(of tree: HTMLTree) {
        for index in tree.nodes.indices where tree.hasAttributes(at: index) {
            switch tree.nodes[index].tag {
            case .table, .tr, .td, .th, .tbody, .thead, .tfoot: continue
            default: break
            }
            let role = tree.bytes(of: .role, at: index)
            guard role.count >= 3, let tag = Self.tag(role) else { continue }
            tags[index] = tag
        }
    }

    /// What an element is.
    func tag(of index: Int, in tree: HTMLTree) -> HTMLTag {
        tags.isEmpty ? tree.nodes[index].tag : tags[index] ?? tree.nodes[index].tag
    }

    private static func tag(_ role: ArraySlice<UInt8>) -> HTMLTag? {
        switch String(decoding: role, as: UTF8.self) {
        case "table", "grid", "treegrid": .table
        case "rowgroup": .tbody
        case "row": .tr
        case "cell", "gridcell": .td
        case "columnheader", "rowheader": .th
        default: nil
        }
    }
}
