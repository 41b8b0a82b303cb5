/// A list of customers as a server sends it, with about 1.6 KB of JSON per customer. It is the same in every run.
public enum CustomerList {
    /// Returns the text of a page with the given number of customers.
    public static func text(count: Int) -> String {
        let customers = (1...count).map { customer($0) }
        let meta = #"{"current_page":1,"next_page":2,"prev_page":null,"total_pages":25,"total_count":\#(25 * count)}"#
        return #"{"customers":[\#(customers.joined(separator: ","))],"meta":\#(meta)}"#
    }

    /// Returns a customer with all members of its own, of its billing configuration and of its address. The values that
    /// differ between customers depend on the number.
    private static func customer(_ number: Int) -> String {
        #"""
        {"lago_id":"\#(identifier(number, 0x10))","sequential_id":\#(number),"slug":"LAG-1234-\#(number)",\#
        "external_id":"external-\#(number)","billing_entity_code":"headquarters","address_line1":"5230 Penfield Ave",\#
        "address_line2":null,"applicable_timezone":"America/Los_Angeles","city":"Woodland Hills","country":"US",\#
        "currency":"USD","email":"dinesh.\#(number)@piedpiper.example","legal_name":"Coleman-Blair \#(number)",\#
        "legal_number":"49-008-2965","logo_url":"https://hooli.example/logos/\#(number).png",\#
        "name":"Gavin Belson \#(number)","firstname":"Gavin","lastname":"Belson","account_type":"customer",\#
        "customer_type":"company","phone":"1-171-883-3711 x245","state":"CA","tax_identification_number":"EU123456789",\#
        "timezone":"America/Los_Angeles","url":"https://hooli.example","zipcode":"91364","net_payment_term":30,\#
        "created_at":"\#(time(number))","updated_at":"\#(time(number + 1))","finalize_zero_amount_invoice":"inherit",\#
        "skip_invoice_custom_sections":false,"billing_configuration":{"invoice_grace_period":3,\#
        "subscription_invoice_issuing_date_anchor":"current_period_end",\#
        "subscription_invoice_issuing_date_adjustment":"keep_anchor","payment_provider":"stripe",\#
        "payment_provider_code":"stripe-eu-1","provider_customer_id":"cus_\#(12_345 + number)","sync":true,\#
        "sync_with_provider":true,"document_locale":"fr","provider_payment_methods":["card","sepa_debit"]},\#
        "shipping_address":{"address_line1":"5230 Penfield Ave","address_line2":null,"city":"Woodland Hills",\#
        "country":"US","state":"CA","zipcode":"91364"},"metadata":[{"lago_id":"\#(identifier(number, 0x20))",\#
        "key":"Purchase Order","value":"\#(100_000 + number)","display_in_invoice":true,\#
        "created_at":"\#(time(number + 2))"}],"integration_customers":[],"taxes":[],\#
        "applicable_invoice_custom_sections":[],"error_details":[]}
        """#
    }

    /// Returns a UUID.
    private static func identifier(_ number: Int, _ kind: Int) -> String {
        let digits = String(0x1000_0000_0000 + number, radix: 16)
        return "1a901a90-1a90-4a90-9a\(String(kind, radix: 16))-\(digits)"
    }

    /// Returns a time in the year 2024.
    private static func time(_ number: Int) -> String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "2024-\(two(number % 12 + 1))-\(two(number % 28 + 1))T\(two(number % 24)):\(two(number % 60)):07Z"
    }
}
