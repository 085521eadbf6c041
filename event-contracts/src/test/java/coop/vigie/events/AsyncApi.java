package coop.vigie.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The AsyncAPI 3 document of the topics. */
final class AsyncApi {

    private static final String ENVELOPE = "CloudEvents 1.0 in Kafka's binary mode: the attributes are headers.";

    private AsyncApi() {}

    static ObjectNode document(StateSchemas schemas) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("asyncapi", "3.0.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Vigie: events");
        info.put("version", "1.0.0");
        info.put(
                "description",
                "Each topic carries the whole public state of its entities, keyed by their id, in a compacted topic: a consumer may start"
                        + " from nothing, see a state twice or out of order, and keeps the highest version. A removal is a state"
                        + " with removed: true, followed by a tombstone.");
        info.putObject("license").put("name", "EUPL-1.2");
        info.putObject("contact").put("name", "Vigie").put("url", "https://vigie.coop");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode messages = document.putObject("components").putObject("messages");
        for (Topic topic : Topic.values()) {
            String name = topic.body().getSimpleName();
            ObjectNode channel = channels.putObject(name);
            channel.put("address", topic.topicName());
            channel.putObject("messages").putObject(name).put("$ref", "#/components/messages/" + name);
            channel.putObject("bindings")
                    .putObject("kafka")
                    .put("bindingVersion", "0.5.0")
                    .putObject("topicConfiguration")
                    .putArray("cleanup.policy")
                    .add("compact");
            ObjectNode operation = operations.putObject("publish" + name);
            operation.put("action", "send").put("summary", "Published by " + topic.source() + " at each change");
            operation.putObject("channel").put("$ref", "#/channels/" + name);
            messages.set(name, message(topic, schemas.of(topic)));
        }
        return document;
    }

    private static ObjectNode message(Topic topic, ObjectNode schema) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("name", topic.type());
        message.put("title", topic.body().getSimpleName());
        message.put("summary", ENVELOPE);
        message.put("contentType", "application/json");
        ObjectNode headers = message.putObject("headers");
        headers.put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        header(properties, "ce_specversion").put("const", "1.0");
        header(properties, "ce_id").put("description", "The event's id, the same in the change feed and in webhooks");
        header(properties, "ce_source").put("const", topic.source());
        header(properties, "ce_type").put("const", topic.type());
        header(properties, "ce_subject").put("description", "The entity's id");
        header(properties, "ce_time").put("format", "date-time");
        header(properties, "traceparent").put("description", "W3C trace context of the request that made the change");
        JsonNode key = JsonNodeFactory.instance.objectNode().put("type", "string");
        message.putObject("bindings")
                .putObject("kafka")
                .put("bindingVersion", "0.5.0")
                .set("key", key);
        schema.remove("$schema");
        message.set("payload", schema);
        return message;
    }

    private static ObjectNode header(ObjectNode properties, String name) {
        return properties.putObject(name).put("type", "string");
    }
}
