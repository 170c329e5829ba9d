import AnthropicKit
import HTTPTransport

/// Whose identity token is exchanged for a token of Anthropic's API, as the environment says it.
struct FederatedIdentity: Sendable, Hashable {
    /// Where the identity token comes from.
    enum Token: Sendable, Hashable {
        /// A variable.
        case value(Secret)
        /// A file, read for each exchange.
        case file(String)
        /// A command, run for each exchange.
        case command(KeyCommand)
    }

    /// The variable of the federation rule.
    static let ruleVariable = "ANTHROPIC_FEDERATION_RULE_ID"
    private static let organizationVariable = "ANTHROPIC_ORGANIZATION_ID"
    private static let accountVariable = "ANTHROPIC_SERVICE_ACCOUNT_ID"
    private static let workspaceVariable = "ANTHROPIC_WORKSPACE_ID"
    private static let variable = "ANTHROPIC_IDENTITY_TOKEN"

    /// The id of the federation rule.
    var rule: String
    /// The id of the organization.
    var organization: String
    /// The id of the service account.
    var serviceAccount: String
    /// The id of the workspace.
    var workspace: String?
    /// Where the token comes from.
    var token: Token

    /// What stands for the account in digests.
    var account: String {
        [rule, organization, serviceAccount, workspace ?? ""].joined(separator: " ")
    }

    /// Whether variables ask for it: the rule, or an identity token.
    static func isWanted(_ value: (String) -> String?) -> Bool {
        [ruleVariable, variable, variable + "_FILE", variable + "_COMMAND"]
            .contains { value($0) != nil }
    }

    /// The identity that variables name.
    ///
    /// - Parameters:
    ///   - value: The value of a variable; `nil` for one that is empty or missing.
    ///   - environment: All variables, for a command.
    /// - Returns: The identity, or what is missing.
    static func named(
        by value: (String) -> String?,
        environment: [String: String]
    ) -> Result<FederatedIdentity, KeyText.Reason> {
        let token = token(named: value, environment)
        if let token, let rule = value(ruleVariable),
            let organization = value(organizationVariable),
            let serviceAccount = value(accountVariable)
        {
            return .success(
                FederatedIdentity(
                    rule: rule,
                    organization: organization,
                    serviceAccount: serviceAccount,
                    workspace: value(workspaceVariable),
                    token: token
                )
            )
        }
        var missing = [ruleVariable, organizationVariable, accountVariable]
            .filter { value($0) == nil }
        if token == nil {
            missing.append("\(variable)_FILE (or \(variable), or \(variable)_COMMAND)")
        }
        return .failure(
            KeyText.Reason(
                words: "there is no API key, and workload identity federation needs"
                    + " \(missing.joined(separator: " and ")) too"
            )
        )
    }

    private static func token(
        named value: (String) -> String?,
        _ environment: [String: String]
    ) -> Token? {
        if let path = value(variable + "_FILE") { return .file(path) }
        if let text = value(variable) { return .value(Secret(text)) }
        let name = variable + "_COMMAND"
        return value(name).map {
            .command(KeyCommand(text: $0, variable: name, environment: environment))
        }
    }

    /// The identity as the client exchanges it.
    var workload: WorkloadIdentity {
        WorkloadIdentity(
            rule: rule,
            organization: organization,
            serviceAccount: serviceAccount,
            workspace: workspace
        ) { [token] () async throws(AnthropicError) in
            switch token {
            case .value(let secret):
                return secret
            case .file(let path):
                return try Self.found(
                    KeyText.key(inFile: path),
                    "\(Self.variable)_FILE names \(path), which "
                )
            case .command(let command):
                return try Self.found(await command.key(), "")
            }
        }
    }

    private static func found(
        _ token: Result<Secret, KeyText.Reason>,
        _ place: String
    ) throws(AnthropicError) -> Secret {
        do throws(KeyText.Reason) {
            return try token.get()
        } catch {
            throw .federation(.identity, place + about(error))
        }
    }

    /// A reason, about a token in place of a key.
    private static func about(_ reason: KeyText.Reason) -> String {
        reason.words.replacing("file with a key", with: "file with a token")
            .replacing("gives no key", with: "gives no token")
    }
}
